package article

import (
	"strings"
	"time"
)

// monthNames are the months as pages write them in their datelines: a line a month, first in English, then in what
// else news sites are in. Pages in English are often built by systems that speak another language.
var monthNames = [12]string{
	"january jan januar jänner janvier enero gennaio janeiro januari gen ene ocak styczeń stycznia stycz январь января янв січня leden ledna " +
		"január ianuarie siječnja siječanj janar tammikuuta jaanuar sausio janvāris januara",
	"february feb februar février févr fevrier febrero febbraio fevereiro februari fev şubat luty lutego февраль февраля фев лютого únor února " +
		"február februarie veljače shkurt helmikuuta veebruar vasario februāris februara",
	"march mar märz mars marzo março maart marco mart marzec marca март марта мар березня březen března március martie ožujka maaliskuuta märts",
	"april apr avril abril aprile avr abr nisan kwiecień kwietnia апрель апреля апр квітня duben dubna április aprilie travnja prill huhtikuuta aprill aprila",
	"may mai mayo maggio maio mei mag mayıs maj maja май мая травня květen května május svibnja toukokuuta",
	"june jun juni juin junio giugno junho giu haziran czerwiec czerwca июнь июня июн червня červen června június iunie lipnja qershor kesäkuuta juuni juna",
	"july jul juli juillet julio luglio julho lug temmuz lipiec lipca июль июля июл липня červenec července július iulie srpnja korrik heinäkuuta juuli jula",
	"august aug août agosto augustus aout ago ağustos sierpień sierpnia август августа авг серпня srpen srpna augusztus kolovoza gusht elokuuta augusti avgust avgusta augusta",
	"september sep sept septembre septiembre settembre setembro set eylül wrzesień września сентябрь сентября сен сент вересня září szeptember septembrie " +
		"rujna shtator syyskuuta septembra",
	"october oct oktober octobre octubre ottobre outubro okt ott out ekim październik października октябрь октября окт жовтня říjen října október " +
		"octombrie listopada tetor lokakuuta oktoober oktobra",
	"november nov novembre noviembre novembro kasım listopad ноябрь ноября ноя листопада listopadu noiembrie studenoga studenog nëntor marraskuuta novembra",
	"december dec dezember décembre diciembre dicembre dezembro dez dic déc aralık grudzień grudnia декабрь декабря дек грудня prosinec prosince " +
		"decembrie prosinca dhjetor joulukuuta detsember decembra",
}

// months tells of each name of monthNames which month it is.
var months = indexMonths()

func indexMonths() map[string]time.Month {
	index := make(map[string]time.Month, 300)
	for i, names := range monthNames {
		for name := range strings.FieldsSeq(names) {
			index[name] = time.Month(i + 1)
		}
	}
	return index
}
