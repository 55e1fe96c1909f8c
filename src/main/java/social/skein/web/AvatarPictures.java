package social.skein.web;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import social.skein.account.Accounts;
import social.skein.account.Avatar;
import social.skein.platform.SkeinSettings;

/** People's pictures: drawn from the account here, or from Gravatar where the operator wants it. */
@Controller
class AvatarPictures {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
  private static final int GRAVATAR_SIZE = 128;

  private final Accounts accounts;
  private final SkeinSettings settings;

  AvatarPictures(Accounts accounts, SkeinSettings settings) {
    this.accounts = accounts;
    this.settings = settings;
  }

  @GetMapping("/avatars/{id:[0-9]{1,19}}.svg")
  ResponseEntity<String> picture(@PathVariable String id) {
    Optional<Long> account = Paging.id(id);
    if (account.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such person");
    }
    Optional<String> email =
        settings.gravatar() ? accounts.emailOf(account.get()) : Optional.empty();
    return email
        .map(address -> elsewhere(Avatar.gravatar(address, GRAVATAR_SIZE)))
        .orElseGet(() -> drawn(account.get()));
  }

  private static ResponseEntity<String> elsewhere(String address) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(address))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .build();
  }

  private static ResponseEntity<String> drawn(long account) {
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
        .body(Avatar.svg(account));
  }
}
