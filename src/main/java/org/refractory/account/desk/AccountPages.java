package org.refractory.account.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.account.Passwords;
import org.refractory.account.PersonName;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.account.session.PasswordCheck;
import org.refractory.account.session.SessionCookie;
import org.refractory.web.DeskAnswer;
import org.refractory.web.FormState;

/** One's own account: name, password, and signing out everywhere. */
@Path("/desk/account")
public class AccountPages {
    @CheckedTemplate(basePath = "account")
    record account(Me me, FormState form) implements TemplateInstance {}

    private final OwnAccount own;
    private final PasswordCheck passwords;
    private final SignedIn signedIn;
    private final SessionCookie cookie;

    AccountPages(OwnAccount own, PasswordCheck passwords, SignedIn signedIn, SessionCookie cookie) {
        this.own = own;
        this.passwords = passwords;
        this.signedIn = signedIn;
        this.cookie = cookie;
    }

    @GET
    @RolesAllowed(Role.Names.READER)
    public Response account() {
        return page(200, FormState.EMPTY.typed("name", signedIn.me().name())).build();
    }

    private Response.ResponseBuilder page(int status, FormState form) {
        return DeskAnswer.page(status, new account(signedIn.me(), form));
    }

    @POST
    @Path("name")
    @RolesAllowed(Role.Names.READER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@FormParam("name") @Nullable String name) {
        Optional<PersonName> called = PersonName.parse(name);
        if (called.isEmpty()) {
            return page(400, FormState.EMPTY.typed("name", name).refusedUnless(false, "name", PersonName.RULE))
                    .build();
        }
        own.rename(signedIn.me(), called.get());
        return DeskAnswer.seeOther("/desk/account").build();
    }

    @POST
    @Path("password")
    @RolesAllowed(Role.Names.READER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(
            @FormParam("current") @Nullable String current,
            @FormParam("password") @Nullable String password,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers) {
        Me me = signedIn.me();
        FormState form = FormState.EMPTY.typed("name", me.name());
        if (password == null || !Passwords.keepsTheRule(password)) {
            return page(400, form.refusedUnless(false, "password", Passwords.RULE))
                    .build();
        }
        return switch (passwords.check(me.email(), Objects.requireNonNullElse(current, ""), request)) {
            case PasswordCheck.Outcome.Wrong _ ->
                page(403, form.refusedUnless(false, "current", "This is not your present password. Type it again."))
                        .build();
            case PasswordCheck.Outcome.Wait wait ->
                page(429, form.refusedUnless(false, "current", wait.sentence()))
                        .header(HttpHeaders.RETRY_AFTER, wait.seconds())
                        .build();
            case PasswordCheck.Outcome.Right _ -> {
                own.changePassword(me, Passwords.hash(password), cookie.in(headers));
                yield page(200, form.typed("done", "Your password is changed. All other browsers are signed out."))
                        .build();
            }
        };
    }

    @POST
    @Path("sign-out")
    @RolesAllowed(Role.Names.READER)
    public Response signOutEverywhere() {
        own.signOutEverywhere(signedIn.me());
        return DeskAnswer.seeOther("/").cookie(cookie.forgotten()).build();
    }
}
