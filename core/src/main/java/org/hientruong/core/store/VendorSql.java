// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** The only SQL that differs between the databases: PostgreSQL's built-in full text and Derby's LIKE; sequences; the choice of an index. */
public enum VendorSql {
    POSTGRESQL {
        @Override
        public Condition beginnings(String column, List<String> words) {
            String query = words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
            return new Condition("to_tsvector('simple', " + column + ") @@ to_tsquery('simple', ?)", List.of(query));
        }

        @Override
        public String nextValue(String sequence) {
            return "SELECT nextval('" + sequence + "')";
        }

        @Override
        public String through(String index) {
            return "";
        }
    },
    DERBY {
        @Override
        public Condition beginnings(String column, List<String> words) {
            // folded words hold letters and digits only, so nothing needs an escape
            String each = String.join(" AND ", Collections.nCopies(words.size(), column + " LIKE ?"));
            return new Condition(
                    each, words.stream().map(word -> "% " + word + "%").toList());
        }

        @Override
        public String nextValue(String sequence) {
            return "VALUES NEXT VALUE FOR " + sequence;
        }

        @Override
        public String through(String index) {
            return " --DERBY-PROPERTIES index=" + index.toUpperCase(Locale.ROOT) + "\n";
        }
    };

    /** A condition with a value for each of its question marks. */
    public record Condition(String sql, List<String> values) {}

    /** The dialect of the database behind the entity manager. */
    public static VendorSql of(EntityManager em) {
        Object dictionary = em.getEntityManagerFactory().getProperties().get("openjpa.jdbc.DBDictionary");
        return String.valueOf(dictionary).startsWith("postgres") ? POSTGRESQL : DERBY;
    }

    /** The condition that each word begins a word of the column. */
    public abstract Condition beginnings(String column, List<String> words);

    /** The query of a sequence's next value. */
    public abstract String nextValue(String sequence);

    /** What follows a table whose rows are to be read through an index, where the database has to be told. */
    public abstract String through(String index);
}
