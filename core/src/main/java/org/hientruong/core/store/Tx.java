// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import javax.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resource-local transactions. A thread has at most one; work inside joins it. Failures of the database leave as {@link
 * ChangedMeanwhile}, {@link DuplicateRow} or a problem 503, so that nobody above the store knows JPA.
 */
@SuppressWarnings("ThreadLocalUsage") // one Tx a database; a test run has two
public final class Tx {
    private static final Logger LOG = LoggerFactory.getLogger(Tx.class);
    private static final int ATTEMPTS = 3;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> afterwards = new ThreadLocal<>();

    Tx(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Runs the work in the thread's transaction, or in a new one that commits when it returns. */
    public <T> T call(Supplier<T> work) {
        EntityManager running = current.get();
        if (running != null && running.getTransaction().isActive()) {
            return work.get();
        }
        return inNew(work);
    }

    /** {@link #call} without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** {@link #call}, tried again up to three times when others changed the same rows: for system moves only. */
    public <T> T callRetrying(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call(work);
            } catch (ChangedMeanwhile e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Runs the work in a transaction beside the thread's: for what must stay although the other one fails. */
    public <T> T callApart(Supplier<T> work) {
        return inNew(work);
    }

    /** Reads without a transaction of its own; joins one that runs. */
    public <T> T read(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager em = factory.createEntityManager();
        current.set(em);
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw Failures.translated(e);
        } finally {
            current.remove();
            em.close();
        }
    }

    /** Runs a wake-up call, which must not throw, once the running transaction has committed; never after a rollback. */
    public void afterCommit(Runnable wakeUp) {
        List<Runnable> waiting = afterwards.get();
        if (waiting == null) {
            throw new IllegalStateException("no transaction: a desk opens it");
        }
        waiting.add(wakeUp);
    }

    /** The thread's entity manager: for the stores only. */
    public EntityManager em() {
        EntityManager em = current.get();
        if (em == null) {
            throw new IllegalStateException("no transaction: a desk opens it");
        }
        return em;
    }

    private <T> T inNew(Supplier<T> work) {
        List<Runnable> outer = afterwards.get();
        List<Runnable> waiting = new ArrayList<>();
        afterwards.set(waiting);
        T result;
        try {
            result = committed(work);
        } finally {
            if (outer == null) {
                afterwards.remove();
            } else {
                afterwards.set(outer);
            }
        }
        waiting.forEach(Runnable::run);
        return result;
    }

    private <T> T committed(Supplier<T> work) {
        EntityManager outer = current.get();
        EntityManager em = factory.createEntityManager();
        current.set(em);
        try {
            em.getTransaction().begin();
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            throw Failures.translated(e);
        } finally {
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
            end(em);
        }
    }

    /** Why it failed says more than a rollback that fails too: what has lost its connection the database undoes itself. */
    private static void end(EntityManager em) {
        try {
            EntityTransaction transaction = em.getTransaction();
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (PersistenceException e) {
            LOG.info("not rolled back: {}", e.getMessage());
        } finally {
            em.close();
        }
    }
}
