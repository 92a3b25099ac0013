package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.account.Secret;

@QuarkusTest
class AccountCommandTest {
    private record Result(int code, String out, String err) {
        URI link() {
            return URI.create(out.lines().findFirst().orElseThrow());
        }
    }

    private static Result run(String... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try (PrintStream newOut = new PrintStream(said, true, StandardCharsets.UTF_8);
                PrintStream newErr = new PrintStream(complained, true, StandardCharsets.UTF_8)) {
            System.setOut(newOut);
            System.setErr(newErr);
            int code = CommandLines.execute(words);
            return new Result(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void aLostAdministratorIsInvitedFromTheCommandLine() {
        String email = "rescue." + Secret.random().hash().substring(0, 8) + "@example.org";
        Result invited = run("account", "invite", email, "--role", "admin");
        assertThat(invited.code()).isZero();
        var joined = People.stranger()
                .formParam("name", "Rescue")
                .formParam("password", Secret.random().reveal())
                .post(invited.link().getPath());
        assertThat(joined.statusCode()).isEqualTo(303);
        People.stranger()
                .cookies(joined.getCookies())
                .get("/desk/people")
                .then()
                .statusCode(200)
                .body(containsString(email));
        assertThat(run("account", "list").out()).containsPattern("ADMIN +active +" + email + " \\(Rescue\\)");
    }

    @Test
    void aPasswordLinkIsPrinted() {
        Person ada = People.curator("Ada");
        Result reset = run("account", "reset", ada.email());
        assertThat(reset.code()).isZero();
        assertThat(reset.link().getPath()).startsWith("/desk/reset/");
        People.stranger().get(reset.link().getPath()).then().statusCode(200).body(containsString(ada.email()));
    }

    @Test
    void deactivationAndReactivationWorkAtOnce() {
        Person ada = People.curator("Ada");
        assertThat(run("account", "deactivate", ada.email()).code()).isZero();
        ada.asksForData().get("/desk/account").then().statusCode(401);
        assertThat(run("account", "list").out()).containsPattern("CURATOR +inactive +" + ada.email());
        assertThat(run("account", "reactivate", ada.email()).code()).isZero();
        People.curator("Ada").asks().get("/desk/account").then().statusCode(200);
    }

    @Test
    void mistakesAreToldInASentence() {
        Result unknown = run("account", "reset", "nobody@example.org");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("There is no account with this email.");
        assertThat(run("account", "reset", "no address").code()).isEqualTo(2);
        assertThat(run("account", "invite", "x@example.org").code()).isEqualTo(2);
        assertThat(run("account").code()).isEqualTo(2);
    }
}
