using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Metabot.Packaging.Tests;

/// <summary>A package as its user gets it: entries, texts, and the symbols inside its assemblies.</summary>
internal sealed class PackageReader(string path) : IDisposable
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    public IEnumerable<string> Names => _archive.Entries.Select(entry => entry.FullName);

    public byte[] Bytes(string name)
    {
        using var stream = _archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Whether an assembly brings machine code beside what is compiled where it runs.</summary>
    public bool IsCompiledAhead(string assembly)
    {
        using var image = new PEReader(new MemoryStream(Bytes(assembly)));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    public string Text(string name)
    {
        // A nuspec begins with a byte order mark.
        using var reader = new StreamReader(_archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The Source Link map of an assembly's embedded symbols; null when there is none.</summary>
    public string? SourceLink(string assembly) => ReadSymbols(assembly, symbols => CustomText(symbols, EntityHandle.ModuleDefinition, SourceLinkKind));

    /// <summary>The source files that an assembly was compiled from, without those whose text is in the symbols.</summary>
    public IReadOnlyList<string> LinkedSources(string assembly) => ReadSymbols(assembly, symbols => symbols.Documents
        .Where(document => CustomText(symbols, document, EmbeddedSourceKind) is null)
        .Select(document => symbols.GetString(symbols.GetDocument(document).Name))
        .ToList());

    public void Dispose() => _archive.Dispose();

    private T ReadSymbols<T>(string assembly, Func<MetadataReader, T> read)
    {
        using var image = new PEReader(new MemoryStream(Bytes(assembly)));
        var entry = Assert.Single(image.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        return read(symbols.GetMetadataReader());
    }

    private static string? CustomText(MetadataReader symbols, EntityHandle parent, Guid kind) => symbols.GetCustomDebugInformation(parent)
        .Select(symbols.GetCustomDebugInformation)
        .Where(information => symbols.GetGuid(information.Kind) == kind)
        .Select(information => Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value)))
        .FirstOrDefault();
}
