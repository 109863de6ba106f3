// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/** A query with its conditions and their values, written side by side so that they cannot part. */
final class SqlText {
    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();
    private boolean first = true;

    SqlText(String selectFrom) {
        this.text = new StringBuilder(selectFrom);
    }

    /** Adds a condition; each {@code ?} stands for one value, in order. */
    SqlText and(String condition, Object... some) {
        text.append(first ? " WHERE " : " AND ").append(condition);
        first = false;
        Collections.addAll(values, some);
        return this;
    }

    /** Adds {@code column IN (…)}; nothing is in no values. */
    SqlText in(String column, Collection<?> some) {
        return in(column, some, "");
    }

    /** {@link #in(String, Collection)} with what closes the condition, and the values of that. */
    SqlText in(String column, Collection<?> some, String end, Object... more) {
        if (some.isEmpty()) {
            return and("1 = 0");
        }
        List<Object> all = new ArrayList<>(some);
        Collections.addAll(all, more);
        return and(column + " IN " + marks(some.size()) + end, all.toArray());
    }

    /** A list of as many question marks, in brackets. */
    static String marks(int size) {
        return size == 0 ? "(NULL)" : "(" + String.join(", ", Collections.nCopies(size, "?")) + ")";
    }

    SqlText then(String clause) {
        text.append(' ').append(clause);
        return this;
    }

    /** OpenJPA numbers the parameters of native queries. */
    Query query(EntityManager em) {
        StringBuilder numbered = new StringBuilder(text.length() + values.size());
        int parameter = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            numbered.append(c);
            if (c == '?') {
                numbered.append(++parameter);
            }
        }
        Query query = em.createNativeQuery(numbered.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
