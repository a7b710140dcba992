"""Site engines that carry a publication."""
