package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import social.skein.transfer.Exports;
import social.skein.transfer.Exports.Content;

/** The files that one may take along, under the names that Mastodon gives them. */
@Controller
class ExportPages {
  private final Exports exports;

  ExportPages(Exports exports) {
    this.exports = exports;
  }

  @GetMapping(TransferPages.ADDRESS + "/following_accounts.csv")
  void follows(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(page, Content.FOLLOWS, request, response);
  }

  @GetMapping(TransferPages.ADDRESS + "/follows_with_notes.csv")
  void followsWithNotes(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(page, Content.FOLLOWS_WITH_NOTES, request, response);
  }

  @GetMapping(TransferPages.ADDRESS + "/blocked_accounts.csv")
  void blocks(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(page, Content.BLOCKS, request, response);
  }

  @GetMapping(TransferPages.ADDRESS + "/muted_accounts.csv")
  void mutes(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(page, Content.MUTES, request, response);
  }

  @GetMapping(TransferPages.ADDRESS + "/lists.csv")
  void lists(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(page, Content.LISTS, request, response);
  }

  @GetMapping(TransferPages.ADDRESS + "/lists_with_settings.csv")
  void listsWithSettings(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(page, Content.LISTS_WITH_SETTINGS, request, response);
  }

  private void send(
      Page page, Content content, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    exports.write(page.member().id(), content, request.getServerName(), response.getOutputStream());
  }
}
