namespace Metabot.Server.Manifest;

// A file of a bot's folder, as bytes. What has no size is not opened: a named pipe would let its reader wait for ever.
internal static class FolderFile
{
    public static byte[] ReadAllBytes(string path)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        return target is { Exists: true, Length: 0 } ? [] : File.ReadAllBytes(path);
    }
}
