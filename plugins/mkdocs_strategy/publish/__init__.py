"""Write files and run programs: the only effects of the package."""
