package social.skein.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The keys that do what one does most; {@code js/keys.js} acts on them and shows this as a sheet.
 */
@Controller
class ShortcutPages {
  @GetMapping("/shortcuts")
  String keys(Page page) {
    return "layout/shortcuts";
  }
}
