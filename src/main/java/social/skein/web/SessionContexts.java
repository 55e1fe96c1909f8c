package social.skein.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import social.skein.account.Session;
import social.skein.account.Sessions;

/** Finds out who a request is from, once and only when somebody asks. */
@Component
class SessionContexts implements SecurityContextRepository {
  private final Sessions sessions;
  private final SessionCookies cookies;

  SessionContexts(Sessions sessions, SessionCookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Found(request);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Sessions.logIn stores it
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return cookies.token(request).isPresent();
  }

  /** The session of the request that this thread serves, if it is from a member. */
  static Optional<Session> current() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Session session
        ? Optional.of(session)
        : Optional.empty();
  }

  private final class Found implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    Found(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      SecurityContext found = context;
      if (found == null) {
        found = load();
        context = found;
      }
      return found;
    }

    private SecurityContext load() {
      return cookies
          .token(request)
          .flatMap(sessions::find)
          .map(session -> new SecurityContextImpl(authentication(session)))
          .orElseGet(SecurityContextImpl::new);
    }

    private static Authentication authentication(Session session) {
      return new PreAuthenticatedAuthenticationToken(session, "", List.of());
    }

    @Override
    public boolean isGenerated() {
      return cookies.token(request).isEmpty();
    }
  }
}
