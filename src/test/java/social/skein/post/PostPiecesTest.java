package social.skein.post;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.skein.post.Piece.Hashtag;
import social.skein.post.Piece.Link;
import social.skein.post.Piece.Mention;
import social.skein.post.Piece.Plain;

class PostPiecesTest {

  @Test
  void aTextIsCutIntoPiecesInOrder() {
    assertThat(PostPieces.in("Hi @susan,\nsee https://example.com/a. #Geese"))
        .containsExactly(
            new Plain("Hi "),
            new Mention("susan", "@susan"),
            new Plain(",\nsee "),
            new Link("https://example.com/a", "example.com/a"),
            new Plain(". "),
            new Hashtag("geese", "#Geese"));
  }

  @Test
  void anEmptyTextHasNoPieces() {
    assertThat(PostPieces.in("")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("social.skein.post.PostTextTest#lengthCases")
  void nothingIsLost(PostTextTest.LengthCase length) {
    String written =
        PostPieces.in(length.typed()).stream().map(PostPiecesTest::written).collect(joining());

    assertThat(written).isEqualTo(length.typed());
  }

  @ParameterizedTest
  @CsvSource({
    "@john, john",
    "@john., john",
    "(@john), john",
    ".@john, john",
    "@John_5's, John_5",
    "@john-susan, john",
    "@@john, john",
    "\u4f60\u597d@john\u4f60\u597d, john",
    "@abcdefghijklmnopqrstuvwxyz1234, abcdefghijklmnopqrstuvwxyz1234",
    "\u2764\ufe0f@john, john",
    "\u2764@john, john",
    "1\ufe0f\u20e3@john, john",
    "1\u20e3@john, john",
    "\u2764\ufe0f\u0301\u093f@john, john",
    "\u845b\udb40\udd00@john, john",
    "@john\ufe0f\u20e3, john",
    "\ud83d\udc4d\ud83c\udffd@john, john",
    "\ud83d\udc68\u200d\ud83d\udc69@john, john",
  })
  void aMentionIsFound(String text, String username) {
    assertThat(PostPieces.in(text)).contains(new Mention(username, "@" + username));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "john@example.com",
        "caf\u00e9@example.com",
        "/@john",
        "@john\u00e9",
        "@john\u0301",
        "\u0915\u093f@john",
        "\u092b\u0942\u0932\u094d@john",
        "x\u0301\u0302\u0303@john",
        "@john@elsewhere.example",
        "@abcdefghijklmnopqrstuvwxyz12345",
        "@",
        "@ john",
        "@\u00e9ric",
      })
  void whatIsNoMentionStaysPlain(String text) {
    assertThat(PostPieces.in(text)).containsExactly(new Plain(text));
  }

  @ParameterizedTest
  @CsvSource({
    "#Geese, #Geese, geese",
    "#geese., #geese, geese",
    "(#geese), #geese, geese",
    "##geese, #geese, geese",
    "#snake_case, #snake_case, snake_case",
    "#2geese, #2geese, 2geese",
    "#geese-flying, #geese, geese",
    "#\u00dcBER, #\u00dcBER, \u00fcber",
    "#\u0938\u094d\u0924\u094d\u0930\u0940!, #\u0938\u094d\u0924\u094d\u0930\u0940,"
        + " \u0938\u094d\u0924\u094d\u0930\u0940",
    "#\u0645\u06cc\u200c\u062e, #\u0645\u06cc\u200c\u062e, \u0645\u06cc\u200c\u062e",
    "#a\u200d., #a, a",
    "\u4f60\u597d#\u96c1\u3002, #\u96c1, \u96c1",
    "\u2764\ufe0f#x2, #x2, x2",
    "1\ufe0f\u20e3#x5, #x5, x5",
    "#geese\ufe0f, #geese, geese",
    "#geese\u20e3, #geese, geese",
    "#\u845b\udb40\udd00\u98fe, #\u845b\udb40\udd00\u98fe, \u845b\udb40\udd00\u98fe",
  })
  void aHashtagIsFoundAndNamedInLowerCase(String text, String shown, String name) {
    assertThat(PostPieces.in(text)).contains(new Hashtag(name, shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#1",
        "#2026",
        "#",
        "# geese",
        "#_1",
        "a#geese",
        "&#x27;",
        "#\ufe0f\u20e3geese",
        "#\u093fgeese",
        "\u0915\u093f#geese"
      })
  void whatIsNoHashtagStaysPlain(String text) {
    assertThat(PostPieces.in(text)).containsExactly(new Plain(text));
  }

  @Test
  void signsWithinALinkBelongToIt() {
    assertThat(PostPieces.in("https://example.com/@john#geese"))
        .containsExactly(new Link("https://example.com/@john#geese", "example.com/@john#geese"));
  }

  @ParameterizedTest
  @CsvSource({
    "(https://a.example/b), https://a.example/b",
    "(https://a.example/b_(c)), https://a.example/b_(c)",
    "[x](https://a.example/b)., https://a.example/b",
    "https://a.example/?!, https://a.example/",
    "https://a.example\u3002, https://a.example",
    "\u770bhttp://a.example, http://a.example",
    "HTTPS://A.EXAMPLE, HTTPS://A.EXAMPLE",
    "https://a.example\u202egpj.exe, https://a.example",
  })
  void whatOnlySurroundsALinkIsLeftOut(String text, String address) {
    assertThat(links(text)).extracting(Link::address).containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://a.example",
        "xhttps://a.example",
        "https://",
        "https://\u2026",
        "https://bank.example@evil.example/",
      })
  void otherAddressesAreNoLinks(String text) {
    assertThat(links(text)).isEmpty();
  }

  @Test
  void aLongLinkIsShownShortened() {
    assertThat(links("https://example.com/" + "a".repeat(100)))
        .extracting(Link::shown)
        .containsExactly("example.com/" + "a".repeat(28) + "\u2026");
  }

  @Test
  void shorteningCutsNoCharacterInTwo() {
    assertThat(links("https://example.com/" + "a".repeat(27) + "\ud83d\udc4b\ud83c\udffdb"))
        .extracting(Link::shown)
        .containsExactly("example.com/" + "a".repeat(27) + "\u2026");
  }

  @Test
  void aHostIsNeverShortened() {
    String host = "bank.example." + "a".repeat(40) + ".evil.example";

    assertThat(links("https://" + host + "/path"))
        .extracting(Link::shown)
        .containsExactly(host + "\u2026");
  }

  private static List<Link> links(String text) {
    return PostPieces.in(text).stream()
        .filter(Link.class::isInstance)
        .map(Link.class::cast)
        .toList();
  }

  private static String written(Piece piece) {
    return switch (piece) {
      case Plain plain -> plain.text();
      case Link link -> link.address();
      case Mention mention -> mention.shown();
      case Hashtag hashtag -> hashtag.shown();
    };
  }
}
