package social.skein.testkit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.skein.account.Account;
import social.skein.account.Sessions;

/**
 * People with browsers, each with cookies of their own. A test fails on whatever a browser
 * complains of: an error on the console or in a script, content that the page's policy forbids, a
 * request to anywhere but the server under test, an answer that says that something went wrong
 * unless the test said that it may.
 */
public final class Visitors {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:Failed to load resource: the server responded with a status of"
              + "|Response Status Error Code) (\\d+).*");

  private final Browser browser;
  private final String server;
  private final Sessions sessions;
  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final Set<Integer> expected = new HashSet<>();

  Visitors(Browser browser, String server, Sessions sessions) {
    this.browser = browser;
    this.server = server;
    this.sessions = sessions;
  }

  /** Somebody who is not logged in, before an empty page. */
  public Page stranger(Device device) {
    return context(device).newPage();
  }

  /** Somebody who is logged in already, before an empty page. */
  public Page member(Account account, Device device) {
    BrowserContext context = context(device);
    String token = sessions.open(account).token();
    context.addCookies(
        List.of(new Cookie("skein_session", token).setUrl(server).setHttpOnly(true)));
    return context.newPage();
  }

  private BrowserContext context(Device device) {
    BrowserContext context = browser.newContext(device.options().setBaseURL(server));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onConsoleMessage(this::hear);
    context.onWebError(error -> troubles.add("script: " + error.error()));
    context.onRequest(this::watch);
    context.onResponse(this::judge);
    open.add(context);
    return context;
  }

  private void hear(ConsoleMessage message) {
    if (!message.type().equals("error")) {
      return;
    }
    Matcher refusal = REFUSAL.matcher(message.text());
    if (!refusal.matches() || !expected.contains(Integer.valueOf(refusal.group(1)))) {
      troubles.add("console: " + message.text() + " at " + message.location());
    }
  }

  private void watch(Request request) {
    String url = request.url();
    if (!url.startsWith(server + "/") && !url.startsWith("data:")) {
      troubles.add("request to elsewhere: " + url);
    }
  }

  private void judge(Response response) {
    if (response.status() >= 400 && !expected.contains(response.status())) {
      troubles.add(response.status() + " for " + response.url());
    }
  }

  /** Lets the server answer so in this test. */
  public void mayMeet(int... statuses) {
    Arrays.stream(statuses).forEach(expected::add);
  }

  /** Everything that went wrong in a browser until now, which is thereby told. */
  public List<String> troubles() {
    List<String> told = List.copyOf(troubles);
    troubles.clear();
    return told;
  }

  void leave() {
    open.forEach(BrowserContext::close);
    open.clear();
  }
}
