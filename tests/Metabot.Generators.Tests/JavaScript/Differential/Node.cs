using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Metabot.Tests;

namespace Metabot.JavaScript.Differential;

// V8 as the judge of function bodies: compiled, never run.
internal static class Node
{
    private const string Verdicts =
        """
        const codes = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        const judge = code => {
          try { new Function(code); return null; } catch (error) { if (error instanceof SyntaxError) return error.message; throw error; }
        };
        process.stdout.write(JSON.stringify(codes.map(judge)));
        """;

    private const string NpmFolders =
        """
        const path = require('path');
        const prefix = path.join(path.dirname(process.execPath), '..');
        process.stdout.write(JSON.stringify([path.join(prefix, 'lib/node_modules/npm/lib'), path.join(prefix, 'share/nodejs/npm/lib')]));
        """;

    // compileFunction shows the line and a caret under the place, and no caret where what it blames goes on in the next
    // line: the inspector has all places, and wraps the text so that a bracket too many ends the wrapping.
    private const string Places =
        """
        const codes = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        const vm = require('vm');
        const session = new (require('inspector').Session)();
        session.connect();
        session.post('Runtime.enable');
        const inspect = code => {
          let place;
          session.post('Runtime.compileScript', { expression: '(function () {\n' + code + '\n})', sourceURL: 'c', persistScript: false }, (_, { exceptionDetails }) => {
            place = { line: exceptionDetails.lineNumber, column: exceptionDetails.columnNumber + 1 };
          });
          return place;
        };
        const place = code => {
          try { vm.compileFunction(code, [], { filename: 'c' }); } catch (error) {
            const [, line, indent, caret] = /^c:(\d+)\n.*\n( *)(\^*)/.exec(error.stack);
            return indent || caret ? { line: +line, column: indent.length + 1 } : inspect(code);
          }
          return null;
        };
        process.stdout.write(JSON.stringify(codes.map(place)));
        """;

    private static readonly Lazy<string?> Version = new(() => TryRun(["--version"], ""));

    // Where node is missing the tests that need it say so; on the build server that is a failure.
    public static void Require() =>
        Assert.SkipWhen(Version.Value is null && Environment.GetEnvironmentVariable("CI") != "true", "node is not installed, so there is no V8 to compare with");

    // One verdict a text, in order: null where V8 compiles it, or what it says.
    public static string?[] Judge(IReadOnlyList<string> codes) => Run<string?[]>(Verdicts, codes);

    // Null where V8 compiles the text when it is no longer wrapped as Judge wraps it.
    public static V8Place?[] Locate(IReadOnlyList<string> mistakes) => Run<V8Place?[]>(Places, mistakes);

    // The sources of npm, which comes with node: real code that is always at hand.
    public static string NpmSources => Run<string[]>(NpmFolders, []).FirstOrDefault(Directory.Exists)
        ?? throw new DirectoryNotFoundException("npm is not installed beside node");

    private static T Run<T>(string script, IReadOnlyList<string> codes) => JsonSerializer.Deserialize<T>(
        TryRun(["-e", script], JsonSerializer.Serialize(codes)) ?? throw new InvalidOperationException("node did not run"), JsonSerializerOptions.Web)!;

    // On the pool, because the tests hold xunit's own threads while they wait here.
    private static string? TryRun(string[] arguments, string input) => Task.Run(() => TryRunAsync(arguments, input)).GetAwaiter().GetResult();

    private static async Task<string?> TryRunAsync(string[] arguments, string input)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var node = ChildProcess.Start(start);
            await node.WriteInputAsync(input);
            var result = await node.WaitForExitAsync();
            return result.ExitCode == 0 ? result.Output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

// Both count from one.
internal sealed record V8Place(int Line, int Column);
