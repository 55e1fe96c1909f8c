package social.skein.filter;

/** Told inside the transaction: somebody's filters are others from now on, or none. */
public record FiltersChanged(FilterOwner owner) {}
