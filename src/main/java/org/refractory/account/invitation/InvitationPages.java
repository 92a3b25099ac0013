package org.refractory.account.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refractory.account.EmailAddress;
import org.refractory.account.Passwords;
import org.refractory.account.PersonName;
import org.refractory.account.session.Entrance;
import org.refractory.account.session.LocalPath;
import org.refractory.web.DeskAnswer;
import org.refractory.web.FormState;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** The pages behind one-time links. Reading one changes nothing, so that a mail scanner cannot use it up. */
@Path("/desk")
public class InvitationPages {
    private static final String TAKEN = "There is an account with this email already. Use another email.";

    @CheckedTemplate(basePath = "account")
    record welcome(FormState form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account")
    record join(String email, String role, FormState form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account")
    record reset(String email, FormState form) implements TemplateInstance {}

    private final Invitations invitations;
    private final Arrivals arrivals;
    private final Entrance entrance;

    InvitationPages(Invitations invitations, Arrivals arrivals, Entrance entrance) {
        this.invitations = invitations;
        this.arrivals = arrivals;
        this.entrance = entrance;
    }

    @GET
    @Path("welcome/{secret}")
    @PermitAll
    public Response welcome(@PathParam("secret") String secret) {
        link(Purpose.FIRST_ADMIN, secret);
        return DeskAnswer.page(200, new welcome(FormState.EMPTY)).build();
    }

    @POST
    @Path("welcome/{secret}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response welcome(
            @PathParam("secret") String secret,
            @FormParam("email") @Nullable String email,
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @Context HttpHeaders headers) {
        Invitation link = link(Purpose.FIRST_ADMIN, secret);
        Optional<EmailAddress> address = EmailAddress.parse(email);
        Optional<PersonName> called = PersonName.parse(name);
        FormState form = checked(called, password)
                .typed("email", email)
                .typed("name", name)
                .refusedUnless(address.isPresent(), "email", "Write an email address, such as ada@example.org.");
        if (!form.isFine() || password == null) {
            return DeskAnswer.page(400, new welcome(form)).build();
        }
        Arrivals.Outcome outcome = arrivals.welcome(link, address.orElseThrow(), called.orElseThrow(), password);
        return outcome instanceof Arrivals.Outcome.EmailTaken
                ? DeskAnswer.page(409, new welcome(form.refusedUnless(false, "email", TAKEN)))
                        .build()
                : arrived(outcome, headers);
    }

    @GET
    @Path("join/{secret}")
    @PermitAll
    public Response join(@PathParam("secret") String secret) {
        return join(200, link(Purpose.JOIN, secret), FormState.EMPTY);
    }

    @POST
    @Path("join/{secret}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(
            @PathParam("secret") String secret,
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @Context HttpHeaders headers) {
        Invitation link = link(Purpose.JOIN, secret);
        Optional<PersonName> called = PersonName.parse(name);
        FormState form = checked(called, password).typed("name", name);
        return form.isFine() && password != null
                ? arrived(arrivals.join(link, called.orElseThrow(), password), headers)
                : join(400, link, form);
    }

    private static Response join(int status, Invitation link, FormState form) {
        return DeskAnswer.page(
                        status, new join(link.owner().email, link.owner().role.name(), form))
                .build();
    }

    @GET
    @Path("reset/{secret}")
    @PermitAll
    public Response reset(@PathParam("secret") String secret) {
        return reset(200, link(Purpose.RESET, secret), FormState.EMPTY);
    }

    @POST
    @Path("reset/{secret}")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(
            @PathParam("secret") String secret,
            @FormParam("password") @Nullable String password,
            @Context HttpHeaders headers) {
        Invitation link = link(Purpose.RESET, secret);
        return password != null && Passwords.keepsTheRule(password)
                ? arrived(arrivals.reset(link, password), headers)
                : reset(400, link, FormState.EMPTY.refusedUnless(false, "password", Passwords.RULE));
    }

    private static Response reset(int status, Invitation link, FormState form) {
        return DeskAnswer.page(status, new reset(link.owner().email, form)).build();
    }

    private Invitation link(Purpose purpose, String secret) {
        return invitations.open(purpose, secret).orElseThrow(InvitationPages::spent);
    }

    private static Problem spent() {
        return new Problem(
                ProblemType.LINK_SPENT,
                "It was used already, has run out, or a newer one was made. Ask an administrator for a new link.");
    }

    private static FormState checked(Optional<PersonName> name, @Nullable String password) {
        return FormState.EMPTY
                .refusedUnless(name.isPresent(), "name", PersonName.RULE)
                .refusedUnless(Passwords.keepsTheRule(password), "password", Passwords.RULE);
    }

    private Response arrived(Arrivals.Outcome outcome, HttpHeaders headers) {
        if (outcome instanceof Arrivals.Outcome.In in) {
            return entrance.enter(in.session(), LocalPath.DESK, headers);
        }
        throw spent();
    }
}
