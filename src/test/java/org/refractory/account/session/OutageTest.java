package org.refractory.account.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.system.TestDatabase;

@QuarkusTest
class OutageTest {
    @Test
    void withoutTheDatabaseTheDeskIsClosedAndNobodyIsSignedOut() {
        Person ada = People.curator("Ada");
        TestDatabase.takeAway();
        try {
            ada.asks()
                    .get("/desk/account")
                    .then()
                    .statusCode(503)
                    .contentType("text/html")
                    .header("Retry-After", notNullValue())
                    .body(containsString("The workshop is closed for a moment"))
                    .body(not(containsString("Exception")));
            ada.asksForData()
                    .get("/desk/people")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", endsWith("database-away"));
            People.stranger()
                    .formParam("email", ada.email())
                    .formParam("password", ada.password())
                    .accept("text/html")
                    .post("/desk/sign-in")
                    .then()
                    .statusCode(503)
                    .body(containsString("name=\"email\" value=\"" + ada.email() + "\""))
                    .body(containsString("Your password, once more"))
                    .body(not(containsString(ada.password())));
            ada.asks().get("/desk/sign-in").then().statusCode(200);
            ada.asks().get("/assets/refractory.css").then().statusCode(200);
            People.stranger().accept("text/html").get("/desk/people").then().statusCode(303);
        } finally {
            TestDatabase.bringBack();
        }
        ada.asks().get("/desk/account").then().statusCode(200);
    }
}
