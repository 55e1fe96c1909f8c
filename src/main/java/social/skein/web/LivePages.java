package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** What an open page hears from the server. */
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
   * How much the reader has not read, and how many posts of their home are newer than one, now and
   * as it changes. Whoever may not hear it gets 204, after which a browser does not ask again by
   * itself.
   */
  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<ResponseBodyEmitter> live(
      @RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
    Optional<Long> newest = Optional.ofNullable(after).map(LivePages::post);
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

  private static long post(String id) {
    return Paging.id(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such post"));
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
