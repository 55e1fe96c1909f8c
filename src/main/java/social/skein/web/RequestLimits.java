package social.skein.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a form before anything else does: 413 for one too large, 400 for one not in UTF-8, 405 for
 * what is neither reading nor sending one. Only one address takes files.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestLimits extends OncePerRequestFilter {
  /** As {@code server.tomcat.max-http-form-post-size} has it. */
  private static final int MOST_BYTES = 128 * 1024;

  /** As {@code spring.servlet.multipart.max-request-size} has it. */
  private static final int MOST_BYTES_OF_A_FILE = 32 * 1024 * 1024;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!METHODS.contains(request.getMethod())) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    boolean file = ofParts(request) && request.getRequestURI().equals(TransferPages.ADDRESS);
    if (request.getContentLengthLong() > (file ? MOST_BYTES_OF_A_FILE : MOST_BYTES)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    if (ofParts(request) && !file) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      var unused = request.getParameterMap();
    } catch (InvalidParameterException e) {
      response.sendError(e.getErrorCode());
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean ofParts(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
