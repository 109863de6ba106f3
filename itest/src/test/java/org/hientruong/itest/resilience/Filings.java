// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.WebForm;
import org.hientruong.itest.support.Words;

/** Clients that file reports with photos until the server no longer answers, and remember what they were told. */
final class Filings {
    /** One form that was sent; {@code slip} is what the client has read, or null. */
    static final class Filing {
        final Citizen citizen;
        final WebForm form;
        final String text;
        final SentFile photo;
        volatile @org.jspecify.annotations.Nullable Slip slip;

        Filing(Citizen citizen, WebForm form, String text, SentFile photo) {
            this.citizen = citizen;
            this.form = form;
            this.text = text;
            this.photo = photo;
        }

        /** Sends the same form again, as a client does that knows nothing. */
        void retry() {
            slip = Citizen.slip(form.submit(citizen.http()));
        }
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Installation installation;
    private final Queue<Filing> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    Filings(Installation installation) {
        this.installation = installation;
    }

    void begin(int count) {
        over = false;
        for (int i = 0; i < count; i++) {
            Thread client = new Thread(this::fileOnAndOn, "client-" + i);
            clients.add(client);
            client.start();
        }
    }

    /** Waits for the clients, who stop at the first answer that does not come. */
    void awaitEnd() throws InterruptedException {
        over = true;
        for (Thread client : clients) {
            client.join();
        }
        clients.clear();
    }

    List<Filing> all() {
        return List.copyOf(sent);
    }

    long answered() {
        return sent.stream().filter(filing -> filing.slip != null).count();
    }

    /** Answers that a living server should not have given. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private void fileOnAndOn() {
        Citizen citizen = new Citizen(installation);
        try {
            while (!over) {
                fileOne(citizen);
            }
        } catch (UncheckedIOException dead) {
            return; // the server was killed: that is what this is about
        } catch (AssertionError | RuntimeException unexpected) {
            surprises.add(unexpected.toString());
        }
    }

    private void fileOne(Citizen citizen) {
        int count = COUNT.incrementAndGet();
        String text = Words.of("report.text") + " (" + count + ")";
        SentFile photo = Pictures.photo(count, 640, 480);
        WebForm form = citizen.fill(Words.report(text), List.of(photo));
        Filing filing = new Filing(citizen, form, text, photo);
        sent.add(filing);
        Reply reply = form.submit(citizen.http());
        if (reply.status() != 503) { // on its way down a server may say so
            filing.slip = Citizen.slip(reply);
        }
    }
}
