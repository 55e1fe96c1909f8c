package social.skein.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import social.skein.account.Session;

/** Hands every controller the {@link Page} of its request, and puts it into the model. */
@Configuration
class PageArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private final Site site;
  private final Notices notices;

  PageArguments(Site site, Notices notices) {
    this.site = site;
    this.notices = notices;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Page.class;
  }

  @Override
  public Page resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    Page page = page(request, response);
    if (model != null) {
      model.addAttribute("page", page);
    }
    return page;
  }

  private Page page(HttpServletRequest request, HttpServletResponse response) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    Notice notice =
        request.getMethod().equals("GET") ? notices.take(request, response).orElse(null) : null;
    return new Page(
        SessionContexts.current().map(Session::account).orElse(null),
        token == null ? "" : token.getToken(),
        notice,
        asked(request),
        site);
  }

  /** What the person asked for, also when an error made the server turn to another page. */
  private static String asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : Page.here(request);
  }
}
