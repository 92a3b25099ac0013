package org.refractory.web;

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

    private final Request request;
    private final ProblemWriter writer;

    ProblemMapper(Request request, ProblemWriter writer) {
        this.request = request;
        this.writer = writer;
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
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (problem.type() == ProblemType.NOT_SIGNED_IN && Audience.isPerson(uri.getPath(), accepted)) {
            return toSignIn(uri);
        }
        ProblemWriter.Written written = writer.write(problem, uri.getPath(), accepted);
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(written.mediaType())
                .entity(written.body())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.type() == ProblemType.NOT_SIGNED_IN) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problem.headers().forEach(response::header);
        return response.build();
    }

    private Response toSignIn(UriInfo uri) {
        URI asked = uri.getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String next = reading ? asked.getRawPath() + query : "/desk";
        return DeskAnswer.seeOther("/desk/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .build();
    }
}
