/** File systems of other machines, as Linux names them. */
const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|9p|ceph|glusterfs|fuse\.(sshfs|glusterfs|s3fs|rclone|gvfsd-fuse|davfs2?)|davfs)$/

/**
 * The type of the network file system that holds a path, or undefined. `mounts`: the lines of /proc/mounts, "device
 * place type options …", blanks in a place written \040 (proc(5), fstab(5)); of equal places the last one counts.
 */
export function networkTypeOf(path: string, mounts: string): string | undefined {
  let best = { place: '', type: '' }
  for (const line of mounts.split('\n')) {
    const [, written, type] = line.split(' ')
    if (written === undefined || type === undefined) continue
    const place = written.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
    const isAbove = place === '/' || path === place || path.startsWith(`${place}/`)
    if (isAbove && place.length >= best.place.length) best = { place, type }
  }
  return networkTypes.test(best.type) ? best.type : undefined
}
