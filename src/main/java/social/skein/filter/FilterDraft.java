package social.skein.filter;

import java.util.List;
import java.util.Set;

/** A filter as somebody wants it, whatever they typed; blank keywords count for nothing. */
public record FilterDraft(
    String title, Action action, Set<Context> contexts, List<Keyword> keywords, End end) {}
