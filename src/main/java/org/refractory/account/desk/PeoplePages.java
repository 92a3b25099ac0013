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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Account;
import org.refractory.account.Accounts;
import org.refractory.account.EmailAddress;
import org.refractory.account.Role;
import org.refractory.account.SignedIn;
import org.refractory.account.invitation.Link;
import org.refractory.web.DeskAnswer;
import org.refractory.web.FormState;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Where administrators invite people, change what they may do, and let them in again. */
@Path("/desk/people")
public class PeoplePages {
    /** One line of the list. */
    public record PersonView(long id, String name, String email, Role role, boolean active, boolean awaited) {
        static PersonView of(Account account) {
            return new PersonView(
                    account.number(), account.name, account.email, account.role, account.active, account.isAwaited());
        }
    }

    @CheckedTemplate(basePath = "account")
    record people(List<PersonView> people, List<Role> roles, FormState form) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account")
    record link(String email, Link link) implements TemplateInstance {}

    private final Accounts accounts;
    private final Administration administration;
    private final SignedIn signedIn;

    PeoplePages(Accounts accounts, Administration administration, SignedIn signedIn) {
        this.accounts = accounts;
        this.administration = administration;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed(Role.Names.ADMIN)
    public Response people() {
        return page(200, FormState.EMPTY.typed("role", Role.CURATOR.name()));
    }

    private Response page(int status, FormState form) {
        List<PersonView> people =
                accounts.everybody().stream().map(PersonView::of).toList();
        return DeskAnswer.page(status, new people(people, List.of(Role.values()), form))
                .build();
    }

    @POST
    @Path("invitations")
    @RolesAllowed(Role.Names.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(@FormParam("email") @Nullable String email, @FormParam("role") @Nullable String role) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        Optional<Role> wanted = role(role);
        FormState form = FormState.EMPTY
                .typed("email", email)
                .typed("role", role)
                .refusedUnless(address.isPresent(), "email", "Write an email address, such as ada@example.org.")
                .refusedUnless(wanted.isPresent(), "role", "Choose one of the roles.");
        if (!form.isFine()) {
            return page(400, form);
        }
        if (accounts.withEmail(address.orElseThrow()).isPresent()) {
            return page(409, form.refusedUnless(false, "email", "This email has an account already; see the list."));
        }
        Link link = administration.invite(signedIn.me().actor(), address.orElseThrow(), wanted.orElseThrow());
        return shown(address.orElseThrow().value(), link);
    }

    @POST
    @Path("{id}/link")
    @RolesAllowed(Role.Names.ADMIN)
    public Response link(@PathParam("id") long id) {
        Link link = administration.link(signedIn.me().actor(), id);
        return shown(accounts.findById(id).email, link);
    }

    private static Response shown(String email, Link link) {
        return DeskAnswer.page(200, new link(email, link)).build();
    }

    @POST
    @Path("{id}/role")
    @RolesAllowed(Role.Names.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeRole(@PathParam("id") long id, @FormParam("role") @Nullable String role) {
        Role wanted = role(role)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID, "Choose one of the roles: " + Arrays.toString(Role.values()) + "."));
        administration.changeRole(signedIn.me().actor(), id, wanted);
        return toPeople();
    }

    @POST
    @Path("{id}/deactivation")
    @RolesAllowed(Role.Names.ADMIN)
    public Response deactivate(@PathParam("id") long id) {
        administration.deactivate(signedIn.me().actor(), id);
        return toPeople();
    }

    @POST
    @Path("{id}/reactivation")
    @RolesAllowed(Role.Names.ADMIN)
    public Response reactivate(@PathParam("id") long id) {
        administration.reactivate(signedIn.me().actor(), id);
        return toPeople();
    }

    private static Response toPeople() {
        return DeskAnswer.seeOther("/desk/people").build();
    }

    private static Optional<Role> role(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}
