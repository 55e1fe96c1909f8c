package social.skein.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import social.skein.account.Account;
import social.skein.account.Session;
import social.skein.conversation.Conversations;
import social.skein.filter.Screen;
import social.skein.notification.Notifications;
import social.skein.search.Marking;

/** Hands every controller the {@link Page} of its request, and puts it into the model. */
@Configuration
class PageArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {
  private static final CsrfTokenRequestHandler FORM_TOKENS =
      new XorCsrfTokenRequestAttributeHandler();

  private final Site site;
  private final Notices notices;
  private final FormTokens forms;
  private final Notifications notifications;
  private final Conversations conversations;

  PageArguments(
      Site site,
      Notices notices,
      FormTokens forms,
      Notifications notifications,
      Conversations conversations) {
    this.site = site;
    this.notices = notices;
    this.forms = forms;
    this.notifications = notifications;
    this.conversations = conversations;
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
    Notice notice =
        request.getMethod().equals("GET") ? notices.take(request, response).orElse(null) : null;
    Account viewer = viewer(request);
    return new Page(
        viewer,
        formToken(request, response),
        notice,
        unread(request, viewer, Notifications.MOST_COUNTED, notifications::unread),
        unread(request, viewer, Conversations.MOST_COUNTED, conversations::unread),
        Screen.NONE,
        Marking.NONE,
        asked(request),
        site);
  }

  /**
   * Who reads it; when even that cannot be found out, the page of the error still has to appear.
   */
  private static @Nullable Account viewer(HttpServletRequest request) {
    try {
      return SessionContexts.current().map(Session::account).orElse(null);
    } catch (DataAccessException | TransactionException e) {
      if (request.getDispatcherType() == DispatcherType.ERROR) {
        return null;
      }
      throw e;
    }
  }

  /** The page of an error must not fail for its badge. */
  private static Unread unread(
      HttpServletRequest request, @Nullable Account viewer, int most, LongToIntFunction count) {
    return viewer == null || request.getDispatcherType() == DispatcherType.ERROR
        ? Unread.nothing()
        : new Unread(most, () -> count.applyAsInt(viewer.id()));
  }

  private String formToken(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute(CsrfToken.class.getName()) == null) {
      // refused before Spring Security could put it there
      FORM_TOKENS.handle(request, response, forms.loadDeferredToken(request, response)::get);
    }
    return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
  }

  /** What the person asked for, also when an error made the server turn to another page. */
  private static String asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : Page.here(request);
  }
}
