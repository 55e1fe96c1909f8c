package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import social.skein.transfer.Imports;
import social.skein.transfer.Kind;
import social.skein.transfer.UploadOutcome;

/** Files of follows, blocks, mutes and lists: what there is to take along, and what is brought. */
@Controller
class TransferPages {
  static final String ADDRESS = "/settings/transfer";

  private final Imports imports;
  private final Redirects redirects;

  TransferPages(Imports imports, Redirects redirects) {
    this.imports = imports;
    this.redirects = redirects;
  }

  @GetMapping(ADDRESS)
  String overview(Page page, Model model) {
    return form(page, model, Kind.FOLLOWS, false, null);
  }

  private String form(
      Page page, Model model, Kind kind, boolean overwrite, @Nullable String problem) {
    model.addAttribute("imports", imports.newest(page.member().id()));
    model.addAttribute("chosen", kind);
    model.addAttribute("overwrite", overwrite);
    model.addAttribute("problem", problem);
    return "transfer/overview";
  }

  @PostMapping(ADDRESS)
  String upload(
      Page page,
      Model model,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") boolean overwrite,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Kind chosen =
        Kind.named(kind)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such kind"));
    if (file == null || unnamed(file)) {
      return refused(page, model, chosen, overwrite, page.say("import.nofile"), response);
    }
    return switch (read(page, chosen, overwrite, file, request)) {
      case UploadOutcome.Stored(long id, boolean replaced) ->
          replaced
              ? redirects.done(request, response, ADDRESS + "/" + id, page.say("import.replaced"))
              : Redirects.plain(request, ADDRESS + "/" + id);
      case UploadOutcome.Refused(UploadOutcome.Why why) ->
          why == UploadOutcome.Why.BUSY
              ? redirects.refused(request, response, ADDRESS, page.say("import.busy"))
              : refused(
                  page, model, chosen, overwrite, TransferWords.of(page, why, chosen), response);
    };
  }

  /** A browser sends a file without a name when none was chosen. */
  private static boolean unnamed(MultipartFile file) {
    String name = file.getOriginalFilename();
    return file.isEmpty() && (name == null || name.isEmpty());
  }

  private UploadOutcome read(
      Page page, Kind kind, boolean overwrite, MultipartFile file, HttpServletRequest request)
      throws IOException {
    String name = file.getOriginalFilename();
    try (InputStream in = file.getInputStream()) {
      return imports.upload(
          page.member().id(),
          kind,
          overwrite,
          name == null ? "" : name,
          request.getServerName(),
          in);
    }
  }

  private String refused(
      Page page,
      Model model,
      Kind kind,
      boolean overwrite,
      String words,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(page, model, kind, overwrite, words);
  }
}
