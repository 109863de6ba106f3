// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.faults;

import java.util.ArrayList;
import java.util.List;

/** Lets the n-th call that a thread makes to the database or the content store fail, once. */
public final class FaultSwitch {
    /** How a call fails. */
    public enum Fault {
        /** It is refused; the connection stays. */
        REFUSED,
        /** It never arrives, and the connection is gone. */
        LOST,
        /** It is carried out, but its answer is lost together with the connection. */
        UNANSWERED
    }

    private Thread armed;
    private int countdown;
    private Fault fault;
    private String broken;
    private final List<String> heard = new ArrayList<>();

    /** From now on this thread's calls are heard and none fails. */
    public void listen() {
        arm(Integer.MAX_VALUE, Fault.REFUSED);
    }

    /** The calls that this thread has made since it was armed. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** From now on this thread's calls count, and the n-th fails. */
    public void arm(int n, Fault how) {
        armed = Thread.currentThread();
        countdown = n;
        fault = how;
        broken = null;
        heard.clear();
    }

    /** Nothing fails any more. Answers the call that did, or null. */
    public String disarm() {
        armed = null;
        return broken;
    }

    /** Counts a call; answers how it has to fail, or null. */
    Fault of(String call) {
        if (Thread.currentThread() != armed || broken != null) {
            return null;
        }
        heard.add(call);
        if (--countdown > 0) {
            return null;
        }
        broken = call;
        return fault;
    }
}
