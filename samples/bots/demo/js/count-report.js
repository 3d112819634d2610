// The bot counts all reports it ever made; the lead keeps the number of its own last one for the text that follows.
const number = bot.getAttr('reports') + 1;
bot.setAttr('reports', number);
lead.setAttr('report_number', number);
