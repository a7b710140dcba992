// Two fields that Decap does not have: a text in each language side by side, and a picker among all things of the strategy.
const { CMS, createClass, h } = window;

const InEachLanguage = createClass({
  isValid() {
    const { field, value } = this.props;
    const words = field.get("languages").map((one) => (value?.get?.(one.get("code")) ?? "").trim());
    const isPartly = words.some(Boolean) && !words.every(Boolean);
    const isMissing = field.get("required", true) && !words.every(Boolean);
    if (!isPartly && !isMissing) return { error: false };
    const missing = field.get("languages").filter((_, number) => !words.get(number)).map((one) => one.get("label")).join(", ");
    return { error: { type: "CUSTOM", message: `${field.get("label")}: ${missing}?` } };
  },

  put(code, words) {
    const { field, onChange, value } = this.props;
    onChange((value?.set ? value : field.clear()).set(code, words));
  },

  render() {
    const { classNameWrapper, field, forID, setActiveStyle, setInactiveStyle, value } = this.props;
    const rows = field.get("long") ? 3 : 1;
    const area = (one, number) => {
      const [code, label] = [one.get("code"), one.get("label")];
      return h("div", { key: code }, [
        h("span", { key: "label", className: "strategy-language" }, label),
        h("textarea", {
          key: "words",
          id: number ? `${forID}-${code}` : forID,
          "aria-label": `${field.get("label")}, ${label}`,
          lang: code,
          rows,
          value: value?.get?.(code) ?? "",
          onChange: (event) => this.put(code, event.target.value),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        }),
      ]);
    };
    return h("div", { className: `${classNameWrapper} strategy-languages` }, field.get("languages").map(area).toArray());
  },
});

const lists = new Map();

// The list of things of some kinds, made once for all fields that offer them.
function listed(things, kinds) {
  const id = `strategy-things-${kinds.join("-") || "all"}`;
  if (!lists.has(id)) {
    const list = document.createElement("datalist");
    list.id = id;
    const fitting = things.filter((one) => !kinds.length || kinds.includes(one.kind));
    list.append(...fitting.map((one) => new Option(`${one.name} · ${one.called}`, one.id)));
    document.body.append(list);
    lists.set(id, list);
  }
  return id;
}

const picker = (things) =>
  createClass({
    render() {
      const { classNameWrapper, field, forID, onChange, setActiveStyle, setInactiveStyle, value } = this.props;
      const found = things.find((one) => one.id === value);
      return h("div", { className: classNameWrapper }, [
        h("input", {
          key: "id",
          id: forID,
          className: "strategy-thing",
          list: listed(things, field.get("kinds")?.toArray() ?? []),
          value: value ?? "",
          autoComplete: "off",
          onChange: (event) => onChange(event.target.value),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        }),
        h("span", { key: "name", className: "strategy-language" }, found ? `${found.name} · ${found.called}` : ""),
      ]);
    },
  });

export function registerWidgets(things) {
  // A relation tells its form of a change as soon as it knows the name of what was picked, for a preview; there is none here,
  // and a form nobody touched would count as changed.
  CMS.getWidget("relation").control.prototype.triggerInitialOnChange = () => {};
  CMS.registerWidget({ name: "in-each-language", controlComponent: InEachLanguage, allowMapValue: true });
  CMS.registerWidget({ name: "thing", controlComponent: picker(things) });
}
