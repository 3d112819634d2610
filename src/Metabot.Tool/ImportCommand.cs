using System.CommandLine;
using System.Text;
using System.Text.Json;
using Metabot.Server;
using Metabot.Server.JavaScript.Workers;
using Metabot.Server.Json;
using Metabot.Server.Manifest;
using Metabot.Server.Scripts;
using Command = System.CommandLine.Command;

namespace Metabot.Tool;

internal static class ImportCommand
{
    private const string SchemaFile = "bot.schema.json";

    // A byte order mark is passed over; characters that are lost would make another bot.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Argument<string> Source = new("file")
    {
        Description = "A document that export has written.",
    };

    private static readonly Argument<string> Folder = new("bot-folder")
    {
        Description = "Where the bot is made, a new folder or one without a bot.",
        Validators = { FolderName.Check },
    };

    public static Command Create()
    {
        var command = new Command("import", "Makes a bot's folder of a document that export has written.") { Source, Folder };
        command.SetAction((result, _) => ImportAsync(
            result.GetRequiredValue(Source), result.GetRequiredValue(Folder), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> ImportAsync(string source, string folder, TextWriter output, TextWriter error)
    {
        try
        {
            var files = Files(Read(source));
            var path = Path.GetFullPath(folder);
            if (files.Keys.FirstOrDefault(file => IsTaken(path, file)) is { } taken)
            {
                await error.WriteLineAsync($"There is a '{taken}' in '{path}' already, and nothing is overwritten; name another folder.");
                return 1;
            }

            await WriteAsync(path, files);
            await output.WriteLineAsync($"Made a bot in {path}: {string.Join(", ", files.Keys)}");
            return 0;
        }
        catch (RequestRefusedException exception)
        {
            await error.WriteLineAsync(string.Join(Environment.NewLine, exception.Errors.Select(mistake => $"{source}: {mistake.Field}: {mistake.Message}")));
        }
        catch (BotManifestException exception)
        {
            await error.WriteLineAsync($"{exception.Message}{Environment.NewLine}Nothing was imported.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"'{source}' cannot be imported: {exception.Message}");
        }

        return 1;
    }

    private static BotDocument Read(string source)
    {
        var errors = new FieldErrors("$");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(source, Utf8), JsonText.Strict);
            if (!JsonText.IsText(json.RootElement))
            {
                throw new IOException("a string in it has half of a surrogate pair");
            }

            var document = BotDocumentReader.Read(json.RootElement, errors);
            errors.ThrowIfAny();
            return document;
        }
        catch (JsonException exception)
        {
            throw new IOException($"it is no JSON ({exception.Message})", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new IOException("a name in it has half of a surrogate pair", exception);
        }
        catch (DecoderFallbackException exception)
        {
            throw new IOException("it is not UTF-8", exception);
        }
    }

    private static SortedDictionary<string, byte[]> Files(BotDocument document)
    {
        var files = new SortedDictionary<string, byte[]>(document.Contents.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, text) in document.Texts)
        {
            files[name] = Encoding.UTF8.GetBytes(text);
        }

        files[ManifestFile.Name] = Encoding.UTF8.GetBytes(document.WriteManifest(SchemaFile));
        files[SchemaFile] = Encoding.UTF8.GetBytes(BotSchema.Write());
        return files;
    }

    // A link would lead out of the folder.
    private static bool IsTaken(string folder, string file)
    {
        var parts = file.Split('/');
        return Path.Exists(Path.Combine(folder, file))
            || Enumerable.Range(1, parts.Length - 1).Any(count => new DirectoryInfo(Path.Combine([folder, .. parts[..count]])).LinkTarget is not null);
    }

    // All or nothing: a bot with mistakes is none.
    private static async Task WriteAsync(string folder, SortedDictionary<string, byte[]> contents)
    {
        using var files = new NewFiles();
        foreach (var (name, content) in contents)
        {
            using var stream = new MemoryStream(content);
            files.Add(Path.Combine(folder, name), stream);
        }

        await BotLoader.LoadAsync(folder, new JavaScriptRunner(WorkerPool.Start(atWork: 1, spare: 0)));
        files.Keep();
    }
}
