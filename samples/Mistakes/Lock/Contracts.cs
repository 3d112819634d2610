using Metabot;

namespace Mistakes.Lock;

[BotScript("invoice")]
public partial record Invoice(int Number);                 // MBOT5101: was a text when jobs were planned

[BotScript("survey")]
public partial record Survey(string Question);             // MBOT5102: is not in the lock

// MBOT5103: script goodbye is in the lock, and nothing here calls it any more
