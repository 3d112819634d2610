using Microsoft.Extensions.Options;

namespace Metabot.Setup;

internal sealed class OptionsValidator : IValidateOptions<BotClientOptions>
{
    public ValidateOptionsResult Validate(string? name, BotClientOptions options) =>
        OptionsFaults.Find(options) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}
