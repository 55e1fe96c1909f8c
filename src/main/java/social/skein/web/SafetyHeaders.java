package social.skein.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import social.skein.platform.SkeinSettings;

/**
 * The headers that every answer carries. They are set before anything else happens, since a request
 * may be refused before Spring Security gets to see it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafetyHeaders extends OncePerRequestFilter {
  private final Map<String, String> headers;

  SafetyHeaders(SkeinSettings settings) {
    headers =
        Map.of(
            "Content-Security-Policy", policy(settings),
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy", "same-origin");
  }

  private static String policy(SkeinSettings settings) {
    String images = settings.gravatar() ? "'self' https://www.gravatar.com" : "'self'";
    return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src "
        + images
        + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    addTo(response);
    chain.doFilter(request, response);
  }

  /** Tomcat refuses some requests before any filter runs, and only then turns to the error page. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  void addTo(HttpServletResponse response) {
    headers.forEach(response::setHeader);
  }
}
