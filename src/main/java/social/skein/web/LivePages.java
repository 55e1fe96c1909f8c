package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import social.skein.account.Sessions;

/** What an open home hears from the server. */
@Controller
class LivePages {
  private final LiveStreams streams;
  private final Sessions sessions;
  private final SessionCookies cookies;

  LivePages(LiveStreams streams, Sessions sessions, SessionCookies cookies) {
    this.streams = streams;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  /**
   * How many posts of the reader's home are newer than one, now and as it changes. Whoever may not
   * hear it gets 204, after which a browser does not ask again by itself.
   */
  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<ResponseBodyEmitter> live(@RequestParam String after, HttpServletRequest request) {
    long newest =
        Paging.id(after)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such post"));
    if (!request.getMethod().equals("GET")) {
      return ResponseEntity.noContent().build();
    }
    return cookies
        .token(request)
        .flatMap(sessions::findUnseen)
        .flatMap(session -> streams.open(session, newest))
        .map(LivePages::answer)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private static ResponseEntity<ResponseBodyEmitter> answer(ResponseBodyEmitter emitter) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        // else nginx keeps what it gets until it has a bufferful
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }
}
