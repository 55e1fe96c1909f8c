package social.skein.bench.index;

import java.util.List;
import java.util.function.ToIntFunction;

/** Sizes that differ by one thing, and how much there is of it in each. */
record Axis(String inWords, List<Size> sizes, ToIntFunction<Size> amount) {}
