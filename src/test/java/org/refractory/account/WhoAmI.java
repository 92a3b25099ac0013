package org.refractory.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An address under {@code /api} that every signed-in program may read, for tests of the signing in itself. */
@Path("/api/test/who-am-i")
public class WhoAmI {
    private final SignedIn signedIn;

    WhoAmI(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed(Role.Names.READER)
    public String email() {
        return signedIn.me().email();
    }
}
