package org.refractory.account.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refractory.account.PersonName;
import org.refractory.account.Role;
import org.refractory.account.Secret;
import org.refractory.account.SignedIn;
import org.refractory.account.session.Session;
import org.refractory.account.session.Sessions;
import org.refractory.web.DeskAnswer;
import org.refractory.web.FormState;

/** One's own access tokens, with which programs use the API in one's name. */
@Path("/desk/account/tokens")
public class TokenPages {
    /** A token as its owner sees it, after it was shown once; dates are UTC. */
    public record TokenView(long id, String label, LocalDate made, LocalDate lastUsed, LocalDate expires) {
        static TokenView of(Session token) {
            return new TokenView(
                    token.number(),
                    token.label,
                    LocalDate.ofInstant(token.createdAt, ZoneOffset.UTC),
                    LocalDate.ofInstant(token.lastSeenAt, ZoneOffset.UTC),
                    LocalDate.ofInstant(token.expiresAt, ZoneOffset.UTC));
        }
    }

    /** @param secret the new token, to be shown once; empty where none was just made */
    @CheckedTemplate(basePath = "account")
    record tokens(List<TokenView> tokens, String secret, FormState form) implements TemplateInstance {}

    private final OwnAccount own;
    private final Sessions sessions;
    private final SignedIn signedIn;

    TokenPages(OwnAccount own, Sessions sessions, SignedIn signedIn) {
        this.own = own;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed(Role.Names.READER)
    public Response tokens() {
        return page(200, "", FormState.EMPTY);
    }

    private Response page(int status, String secret, FormState form) {
        List<TokenView> views =
                sessions.tokens(signedIn.me().id()).stream().map(TokenView::of).toList();
        return DeskAnswer.page(status, new tokens(views, secret, form)).build();
    }

    @POST
    @RolesAllowed(Role.Names.READER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@FormParam("label") @Nullable String label) {
        Optional<PersonName> called = PersonName.parse(label);
        if (called.isEmpty()) {
            FormState form = FormState.EMPTY
                    .typed("label", label)
                    .refusedUnless(false, "label", "Say in 1 to 120 characters which program it is for.");
            return page(400, "", form);
        }
        Secret secret = own.addToken(signedIn.me(), called.get().value());
        return page(200, secret.reveal(), FormState.EMPTY);
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed(Role.Names.READER)
    public Response revoke(@PathParam("id") long id) {
        own.revokeToken(signedIn.me(), id);
        return DeskAnswer.seeOther("/desk/account/tokens").build();
    }
}
