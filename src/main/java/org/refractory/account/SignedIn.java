package org.refractory.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Who is signed in, for resources ({@code signedIn.me()}) and desk templates ({@code {cdi:signedIn.name}}). */
@RequestScoped
@Named("signedIn")
public class SignedIn {
    /** The attribute of the security identity that holds {@link Me}. */
    public static final String ATTRIBUTE = "refractory.me";

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws Problem if nobody is */
    public Me me() {
        Me me = identity.getAttribute(ATTRIBUTE);
        if (me == null) {
            throw new Problem(ProblemType.NOT_SIGNED_IN, "Sign in first, then ask again.");
        }
        return me;
    }

    public String name() {
        return me().name();
    }

    public boolean administrates() {
        return me().may(Role.ADMIN);
    }

    public boolean curates() {
        return me().may(Role.CURATOR);
    }

    public boolean reviews() {
        return me().may(Role.REVIEWER);
    }
}
