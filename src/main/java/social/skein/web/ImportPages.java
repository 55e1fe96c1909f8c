package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import social.skein.transfer.Fate;
import social.skein.transfer.Import;
import social.skein.transfer.Imports;

/** An import of one's own: what it would do, how far it is, and what it did. */
@Controller
class ImportPages {
  private static final String ADDRESS = TransferPages.ADDRESS + "/{id:[0-9]+}";
  private static final int SIZE = 50;

  private final Imports imports;
  private final Redirects redirects;

  ImportPages(Imports imports, Redirects redirects) {
    this.imports = imports;
    this.redirects = redirects;
  }

  @GetMapping(ADDRESS)
  String show(
      Page page,
      Model model,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after,
      HttpServletRequest request,
      HttpServletResponse response) {
    Import found =
        find(page, id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such import"));
    model.addAttribute("job", found);
    if (found.state().working()) {
      return "transfer/progress";
    }
    if ("moving".equals(request.getHeader("HX-Target"))) {
      // the bar on the page has come to its end
      response.setHeader("HX-Refresh", "true");
      return "layout/elsewhere";
    }
    Fate fate = Fate.named(only).orElse(null);
    var keyset = Paging.byId(before, after).sized(SIZE);
    model.addAttribute("counts", imports.counts(found));
    model.addAttribute("sparing", imports.sparing(found).orElse(null));
    model.addAttribute("undoable", imports.isUndoable(found));
    model.addAttribute("only", fate);
    model.addAttribute(
        "lines",
        imports.lines(found, fate, keyset).linked(fate == null ? "" : "only=" + fate.code()));
    return "transfer/import";
  }

  private Optional<Import> find(Page page, String id) {
    return Paging.id(id).flatMap(it -> imports.find(page.member().id(), it));
  }

  @PostMapping(ADDRESS + "/start")
  String start(
      Page page,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return step(page, id, imports::start, request, response);
  }

  @PostMapping(ADDRESS + "/stop")
  String stop(
      Page page,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return step(page, id, imports::stop, request, response);
  }

  @PostMapping(ADDRESS + "/undo")
  String undo(
      Page page,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return step(page, id, imports::undo, request, response);
  }

  private String step(
      Page page,
      String id,
      BiPredicate<Long, Long> step,
      HttpServletRequest request,
      HttpServletResponse response) {
    Import found = find(page, id).orElse(null);
    if (found == null) {
      return gone(page, request, response);
    }
    String here = TransferPages.ADDRESS + "/" + found.id();
    return step.test(page.member().id(), found.id())
        ? Redirects.plain(request, here)
        : redirects.refused(request, response, here, page.say("import.notnow"));
  }

  /** Forgotten, or given way to another file, in another window. */
  private String gone(Page page, HttpServletRequest request, HttpServletResponse response) {
    return redirects.refused(request, response, TransferPages.ADDRESS, page.say("import.gone"));
  }

  @PostMapping(ADDRESS + "/forget")
  String forget(
      Page page,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    Import found = find(page, id).orElse(null);
    if (found == null) {
      return gone(page, request, response);
    }
    return imports.forget(page.member().id(), found.id())
        ? redirects.done(request, response, TransferPages.ADDRESS, page.say("import.forgotten"))
        : redirects.refused(
            request, response, TransferPages.ADDRESS + "/" + found.id(), page.say("import.notnow"));
  }
}
