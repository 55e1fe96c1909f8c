package social.skein.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import social.skein.filter.Context;
import social.skein.filter.FilterOwner;
import social.skein.filter.Filters;

/** Lets pages be read through the filters of whoever reads them. */
@Component
class Screens {
  private final Filters filters;

  Screens(Filters filters) {
    this.filters = filters;
  }

  /** Who reads the page, and with which of their filters. */
  static FilterOwner reader(Page page) {
    return SessionContexts.current()
        .map(session -> new FilterOwner(session.account().id(), session.filters()))
        .orElseGet(() -> FilterOwner.unfiltered(page.viewerId()));
  }

  /** The page with posts folded as filters have it in that place, also in the model. */
  Page through(Page page, Model model, Context context) {
    return in(model, page.through(filters.screen(reader(page), context)));
  }

  /** As {@link #through} where nothing may be missing: what would be hidden is folded. */
  Page folding(Page page, Model model, Context context) {
    return in(model, page.through(filters.screen(reader(page), context).onlyFolding()));
  }

  private static Page in(Model model, Page page) {
    model.addAttribute("page", page);
    return page;
  }
}
