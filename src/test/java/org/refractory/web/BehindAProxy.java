package org.refractory.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A portal whose clients come through a proxy on the same machine and may not ask fast. */
public final class BehindAProxy implements QuarkusTestProfile {
    /** So many requests pass at once; then one a second. */
    public static final int AT_ONCE = 12;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "refractory.network.proxies", "127.0.0.1,::1",
                "refractory.network.requests-per-second", "1",
                "refractory.network.requests-at-once", Integer.toString(AT_ONCE));
    }
}
