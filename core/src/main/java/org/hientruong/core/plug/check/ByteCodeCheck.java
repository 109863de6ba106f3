// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassVisitor;
import org.apache.xbean.asm9.Handle;
import org.apache.xbean.asm9.MethodVisitor;
import org.apache.xbean.asm9.Opcodes;
import org.hientruong.core.desk.plugins.PluginFault;

/**
 * Nothing in a plugin may end the process or replace its security manager. By reflection it still could: against that
 * only its signature helps.
 */
final class ByteCodeCheck {
    private static final Set<String> FORBIDDEN = Set.of(
            "java/lang/System.exit",
            "java/lang/System.setSecurityManager",
            "java/lang/Runtime.exit",
            "java/lang/Runtime.halt");
    private static final byte[] MAGIC = {'P', 'K', 3, 4};
    private static final long MOST_NESTED_BYTES = 64L << 20;

    private final Set<String> calls = new TreeSet<>();
    private final List<PluginFault> faults = new ArrayList<>();
    private long nested;

    private ByteCodeCheck() {}

    static List<PluginFault> check(PluginJar jar) {
        ByteCodeCheck check = new ByteCodeCheck();
        for (Map.Entry<String, byte[]> file : jar.files().entrySet()) {
            check.file(file.getKey(), file.getValue());
        }
        check.calls.forEach(call -> check.faults.add(PluginFault.of("forbidden-call", call)));
        return check.faults;
    }

    private void file(String name, byte[] content) {
        if (name.endsWith(".class")) {
            classFile(name, content);
        } else if (name.endsWith(".jar")) {
            library(name, content);
        }
    }

    /** A library inside; one inside of that is never on a class path. */
    private void library(String name, byte[] content) {
        if (content.length < MAGIC.length || !Arrays.equals(MAGIC, 0, MAGIC.length, content, 0, MAGIC.length)) {
            faults.add(PluginFault.of("unreadable-library", name)); // a loader would look for its directory at the end
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] inner = zip.readNBytes((int) Math.min(Integer.MAX_VALUE, MOST_NESTED_BYTES - nested + 1));
                nested += inner.length;
                if (nested > MOST_NESTED_BYTES) {
                    faults.add(PluginFault.of("too-large-unpacked", name));
                    return;
                }
                if (entry.getName().endsWith(".class")) {
                    classFile(name + '!' + entry.getName(), inner);
                }
            }
        } catch (IOException e) {
            faults.add(PluginFault.of("unreadable-library", name));
        }
    }

    private void classFile(String name, byte[] content) {
        try {
            new ClassReader(content).accept(new Calls(name), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) { // whatever the reader meets: not a class that it knows
            faults.add(PluginFault.of("unreadable-class", name));
        }
    }

    private void called(String owner, String method, String where) {
        String call = owner + '.' + method;
        if (FORBIDDEN.contains(call)) {
            calls.add(call.replace('/', '.') + " (" + where + ')');
        }
    }

    private final class Calls extends ClassVisitor {
        private final String where;

        Calls(String where) {
            super(Opcodes.ASM9);
            this.where = where;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                    called(owner, called, where);
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        constant(argument);
                    }
                }

                @Override
                public void visitLdcInsn(Object value) {
                    constant(value);
                }

                private void constant(Object value) {
                    if (value instanceof Handle handle) {
                        called(handle.getOwner(), handle.getName(), where);
                    }
                }
            };
        }
    }
}
