package org.refractory.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.refractory.account.Secret;
import org.refractory.web.DeskAnswer;

/** Lets a browser in with a new session, and out again. */
@ApplicationScoped
public class Entrance {
    private final Sessions sessions;
    private final SessionCookie cookie;

    Entrance(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Sends the browser on with its new session; the one it had before, if any, is ended. */
    public Response enter(Secret session, LocalPath onward, HttpHeaders headers) {
        cookie.in(headers).ifPresent(sessions::end);
        return DeskAnswer.seeOther(onward.value())
                .cookie(cookie.carrying(session))
                .build();
    }

    /** Ends the browser's session, if it has one, and sends it to the start page. */
    public Response leave(HttpHeaders headers) {
        cookie.in(headers).ifPresent(sessions::end);
        return DeskAnswer.seeOther("/").cookie(cookie.forgotten()).build();
    }
}
