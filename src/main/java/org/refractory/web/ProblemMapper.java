package org.refractory.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong becomes an answer: a problem document to programs, a page to people. */
@ApplicationScoped
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @CheckedTemplate(basePath = "web")
    record error(ErrorView problem) implements TemplateInstance {}

    /** What the error page shows. */
    public record ErrorView(int status, String title, String detail) {}

    private final Request request;

    ProblemMapper(Request request) {
        this.request = request;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        return answer(problem, uri, headers);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException refused, UriInfo uri, HttpHeaders headers) {
        return answer(new Problem(ProblemType.NOT_SIGNED_IN, "Sign in first, then ask again."), uri, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, UriInfo uri, HttpHeaders headers) {
        return answer(
                new Problem(
                        ProblemType.FORBIDDEN,
                        "Your role does not allow this. An administrator of this portal can change your role."),
                uri,
                headers);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException refused, UriInfo uri, HttpHeaders headers) {
        if (refused.getResponse().getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return refused.getResponse();
        }
        return answer(Causes.problem(refused), uri, headers);
    }

    @ServerExceptionMapper
    public Response any(Throwable failure, UriInfo uri, HttpHeaders headers) {
        Problem problem = Causes.problem(failure);
        if (problem.type() == ProblemType.INTERNAL) {
            LOG.errorf(failure, "%s failed", uri.getPath());
        }
        return answer(problem, uri, headers);
    }

    private Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        boolean page = Audience.isPerson(uri, headers);
        if (page && problem.type() == ProblemType.NOT_SIGNED_IN) {
            return toSignIn(uri);
        }
        Response.ResponseBuilder response = Response.status(problem.type().status());
        if (page) {
            ErrorView view =
                    new ErrorView(problem.type().status(), problem.type().title(), problem.detail());
            response.type("text/html;charset=UTF-8").entity(new error(view).render());
        } else {
            response.type(ProblemDocument.MEDIA_TYPE).entity(ProblemDocument.of(problem));
        }
        response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.type() == ProblemType.NOT_SIGNED_IN) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problem.headers().forEach(response::header);
        return response.build();
    }

    private Response toSignIn(UriInfo uri) {
        URI asked = uri.getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        String next = request.getMethod().equals("GET") ? asked.getRawPath() + query : "/desk";
        return DeskAnswer.seeOther("/desk/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .build();
    }
}
