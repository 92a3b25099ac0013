package org.refractory.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where what went wrong becomes an answer: a problem document to programs, a page to people. */
@ApplicationScoped
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** A form that could not be dealt with, to be sent again as it is. */
    @CheckedTemplate(basePath = "web")
    record again(
            ProblemWriter.ErrorView problem, String action, List<KeptForm.Field> fields, List<KeptForm.Field> shown)
            implements TemplateInstance {}

    private final Request request;
    private final CurrentVertxRequest current;
    private final ProblemWriter writer;
    private final Seldom fullDisk = new Seldom(Duration.ofMinutes(1));

    ProblemMapper(Request request, CurrentVertxRequest current, ProblemWriter writer) {
        this.request = request;
        this.current = current;
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
        } else if (problem.type() == ProblemType.DISK_FULL) {
            tellOfFullDisk(uri, failure);
        }
        return answer(problem, uri, headers);
    }

    private void tellOfFullDisk(UriInfo uri, Throwable failure) {
        if (fullDisk.isDue()) {
            LOG.errorf(
                    "A disk is full, so %s could not be done; free space, and everything goes on. (%s)",
                    uri.getPath(), Causes.deepest(failure).getMessage());
        }
    }

    private Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (problem.type() == ProblemType.NOT_SIGNED_IN && Audience.isPerson(uri.getPath(), accepted)) {
            return toSignIn(uri);
        }
        ProblemWriter.Written written = written(problem, uri, accepted);
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

    /** Nothing that was typed is lost because a database was away. */
    private ProblemWriter.Written written(Problem problem, UriInfo uri, @Nullable String accepted) {
        boolean mayPass =
                Audience.isPerson(uri.getPath(), accepted) && problem.type().passes();
        List<KeptForm.Field> typed = mayPass ? KeptForm.of(current.getCurrent()) : List.of();
        if (typed.isEmpty()) {
            return writer.write(problem, uri.getPath(), accepted);
        }
        again page = new again(
                ProblemWriter.ErrorView.of(problem),
                address(uri),
                typed,
                typed.stream().filter(KeptForm.Field::isWorthShowing).toList());
        return new ProblemWriter.Written(ProblemWriter.PAGE, page.render());
    }

    /** With one slash at its beginning, whatever was asked: with two it would be another site's. */
    private static String address(UriInfo uri) {
        URI asked = uri.getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return asked.getRawPath().replaceFirst("^/*", "/") + query;
    }

    private Response toSignIn(UriInfo uri) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String next = reading ? address(uri) : "/desk";
        return DeskAnswer.seeOther("/desk/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .build();
    }
}
