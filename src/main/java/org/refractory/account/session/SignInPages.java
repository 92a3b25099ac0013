package org.refractory.account.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refractory.web.DeskAnswer;

/** Signing in and out. */
@Path("/desk")
public class SignInPages {
    static final String WRONG = "This email and password do not belong together. Check both and try again.";

    /**
     * What the page shows.
     *
     * @param next where to go afterwards
     * @param error one sentence, or empty
     */
    public record SignInView(String email, String next, String error) {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record signIn(SignInView form) implements TemplateInstance {}

    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final Entrance entrance;

    SignInPages(PasswordCheck passwords, Sessions sessions, Entrance entrance) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.entrance = entrance;
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public Response form(@QueryParam("next") @Nullable String next) {
        return page(200, new SignInView("", path(next).value(), "")).build();
    }

    @POST
    @Path("sign-in")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("email") @Nullable String email,
            @FormParam("password") @Nullable String password,
            @FormParam("next") @Nullable String next,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers) {
        String typed = Objects.requireNonNullElse(email, "");
        LocalPath path = path(next);
        return switch (passwords.check(typed, Objects.requireNonNullElse(password, ""), request)) {
            case PasswordCheck.Outcome.Wrong _ -> wrong(typed, path);
            case PasswordCheck.Outcome.Wait wait ->
                page(429, new SignInView(typed, path.value(), wait.sentence()))
                        .header(HttpHeaders.RETRY_AFTER, wait.seconds())
                        .build();
            case PasswordCheck.Outcome.Right right ->
                sessions.openChecked(right.account())
                        .map(secret -> entrance.enter(secret, path, headers))
                        .orElseGet(() -> wrong(typed, path));
        };
    }

    private static Response wrong(String typed, LocalPath path) {
        return page(403, new SignInView(typed, path.value(), WRONG)).build();
    }

    private static Response.ResponseBuilder page(int status, SignInView view) {
        return DeskAnswer.page(status, new signIn(view));
    }

    private static LocalPath path(@Nullable String next) {
        return LocalPath.parse(next).orElse(LocalPath.DESK);
    }

    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut(@Context HttpHeaders headers) {
        return entrance.leave(headers);
    }
}
