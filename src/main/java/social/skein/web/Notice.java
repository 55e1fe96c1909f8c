package social.skein.web;

/** What just happened, told once at the top of the next page. */
public record Notice(Kind kind, String text) {
  public enum Kind {
    DONE,
    REFUSED
  }
}
