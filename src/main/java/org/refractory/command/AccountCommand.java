package org.refractory.command;

import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import org.refractory.account.Account;
import org.refractory.account.Accounts;
import org.refractory.account.EmailAddress;
import org.refractory.account.Role;
import org.refractory.account.desk.Administration;
import org.refractory.account.invitation.Link;
import org.refractory.activity.Actor;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;
import picocli.CommandLine;

/** Lets the operator of the machine do what administrators do, above all when the last administrator is lost. */
@Dependent
@Unremovable
@CommandLine.Command(
        name = "account",
        description = "List accounts, invite people, and let somebody in again. Works beside a running portal.")
class AccountCommand {
    private final Accounts accounts;
    private final Administration administration;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    AccountCommand(Accounts accounts, Administration administration) {
        this.accounts = accounts;
        this.administration = administration;
    }

    @CommandLine.Command(mixinStandardHelpOptions = true, description = "List all accounts.")
    int list() {
        PrintWriter out = out();
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.everybody()
                        .forEach(each ->
                                out.printf("%-9s %-8s %s (%s)%n", each.role, state(each), each.email, each.name)));
        out.flush();
        return 0;
    }

    private static String state(Account account) {
        if (!account.active) {
            return "inactive";
        }
        return account.isAwaited() ? "invited" : "active";
    }

    @CommandLine.Command(
            mixinStandardHelpOptions = true,
            description = "Make an account and print the link by which its owner comes in.")
    int invite(
            @CommandLine.Parameters(paramLabel = "EMAIL") String email,
            @CommandLine.Option(
                            names = "--role",
                            required = true,
                            description = "What the person may do: ${COMPLETION-CANDIDATES}.")
                    Role role) {
        return print(administration.invite(Actor.SYSTEM, address(email), role));
    }

    @CommandLine.Command(
            mixinStandardHelpOptions = true,
            description = "Print a link by which the account's owner sets a new password.")
    int reset(@CommandLine.Parameters(paramLabel = "EMAIL") String email) {
        return print(administration.link(Actor.SYSTEM, number(email)));
    }

    @CommandLine.Command(
            mixinStandardHelpOptions = true,
            description = "End an account's sessions and tokens at once, and let it sign in no more.")
    int deactivate(@CommandLine.Parameters(paramLabel = "EMAIL") String email) {
        administration.deactivate(Actor.SYSTEM, number(email));
        return 0;
    }

    @CommandLine.Command(mixinStandardHelpOptions = true, description = "Let a deactivated account sign in again.")
    int reactivate(@CommandLine.Parameters(paramLabel = "EMAIL") String email) {
        administration.reactivate(Actor.SYSTEM, number(email));
        return 0;
    }

    private int print(Link link) {
        PrintWriter out = out();
        out.printf("%s%nIt works once, until %s. Hand it over by a way you trust.%n", link.url(), link.expires());
        out.flush();
        return 0;
    }

    private long number(String email) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.withEmail(address(email)))
                .map(Account::number)
                .orElseThrow(() -> new Problem(
                        ProblemType.NOT_FOUND, "There is no account with this email. 'account list' shows all."));
    }

    private EmailAddress address(String email) {
        return EmailAddress.parse(email)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "'%s' is not an email address.".formatted(email)));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
