// SPDX-License-Identifier: Apache-2.0

export interface MediaKind { name: 'photo' | 'video' | 'audio' | 'other'; mark: string }

export function mediaKind(type: string): MediaKind {
  if (type.startsWith('image/')) return { name: 'photo', mark: '▣' };
  if (type.startsWith('video/')) return { name: 'video', mark: '▶' };
  if (type.startsWith('audio/')) return { name: 'audio', mark: '♪' };
  return { name: 'other', mark: '▤' };
}

/** A size as people read it, with the decimal comma of Vietnamese. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}
